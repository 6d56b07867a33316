import {
  attributesOf,
  changeAttributes,
  openingTagOf,
  outlineXml,
  XmlEditor,
} from "../../../src/xlsx/xml";
import { encode, encodeUtf16 } from "../build-archive";

describe("an opening tag", () => {
  const tag = `<x:c  r = 'A1'\n s='3' t="a &gt; s='1'" >`;

  test("tells its attributes by the names as written", () => {
    expect([...attributesOf(tag)]).toEqual([
      ["r", "A1"],
      ["s", "3"],
      ["t", "a &gt; s='1'"],
    ]);
  });

  test.each<[changes: Record<string, string | null>, expected: string]>([
    [{}, tag],
    [{ s: "9" }, `<x:c  r = 'A1' s="9" t="a &gt; s='1'" >`],
    [{ s: null }, `<x:c  r = 'A1' t="a &gt; s='1'" >`],
    [{ n: "1", r: "B1", gone: null }, `<x:c r="B1"\n s='3' t="a &gt; s='1'" n="1" >`],
  ])("changed by %j keeps all else", (changes, expected) => {
    expect(changeAttributes(tag, changes)).toBe(expected);
  });

  test("ends where its last attribute does, whatever stands in the values", () => {
    expect(openingTagOf(`<f a="1>2" ><b/></f>`)).toBe(`<f a="1>2" >`);
    expect(openingTagOf("<f/>")).toBe("<f/>");
  });
});

test("an outline says where elements stand, blanks, comments and sections apart", () => {
  const xml = `<?xml version="1.0"?>\r\n<a x="/b>">\r\n<p:b/><!-- <b/> --><b><![CDATA[</b>]]>一</b ><c><d/></c></a>`;
  const root = outlineXml("part.xml", xml, 2);
  const texts = root.children.map(({ name, start, contentStart, contentEnd, end }) => [
    name,
    xml.slice(start, end),
    xml.slice(contentStart, contentEnd),
  ]);
  expect(texts).toEqual([
    ["b", "<p:b/>", ""],
    ["b", "<b><![CDATA[</b>]]>一</b >", "<![CDATA[</b>]]>一"],
    ["c", "<c><d/></c>", "<d/>"],
  ]);
  expect(root.children.flatMap(({ children }) => children)).toEqual([]);
});

describe("an edited part", () => {
  const XML = `\ufeff<?xml version='1.0'?>\r\n<w:a  x='1'>\r\n<w:b/><w:c y="2"></w:c></w:a>\r\n`;
  const open = (xml: string): XmlEditor => {
    const editor = XmlEditor.open({ name: "part.xml", data: encode(xml) }, 2);
    if (!editor) throw new Error("not opened");
    return editor;
  };
  const text = (editor: XmlEditor): string =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(editor.toBytes());

  test("in which nothing changes is the same bytes", () => {
    expect(text(open(XML))).toBe(XML);
  });

  test("has its changes and is the same elsewhere", () => {
    const editor = open(XML);
    const [b, c] = editor.root.children;
    if (!b || !c) throw new Error("no children");
    editor.setAttributes(editor.root, { x: "9" });
    editor.append(editor.root, "<w:e/>");
    editor.append(b, "<w:d/>");
    editor.setAttributes(b, { z: "1" });
    editor.insertBefore(c, "<w:f/>");
    editor.insertBefore(c, "<w:g/>");
    editor.replace(c, "<w:h/>");
    expect(text(editor)).toBe(
      `\ufeff<?xml version='1.0'?>\r\n<w:a x="9">\r\n<w:b z="1"><w:d/></w:b><w:f/><w:g/><w:h/><w:e/></w:a>\r\n`,
    );
  });

  test("asks children of an element to have its prefix", () => {
    expect(open(XML).prefixOf(open(XML).root)).toBe("w:");
    const plain = open("<a/>");
    expect(plain.prefixOf(plain.root)).toBe("");
  });

  test("in UTF-16 is not opened", () => {
    expect(XmlEditor.open({ name: "part.xml", data: encodeUtf16("<a/>", "big") }, 2)).toBeNull();
  });
});
