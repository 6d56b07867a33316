import fc from "fast-check";
import { SaxesParser } from "saxes";
import { walkXml } from "../../../src/xlsx/xml";
import { encode } from "../build-archive";

/** What a walk tells, one line an event, neighbouring pieces of text joined; `refused` where the XML is refused. */
type Events = readonly string[] | "refused";

function record(xml: string, lastChild?: string): Events {
  const events: string[] = [];
  try {
    walkXml("part.xml", encode(xml), {
      ...(lastChild === undefined ? {} : { lastChild }),
      open(name, attributes, depth) {
        const [a, b] = [attributes.get("a"), attributes.get("p:b")];
        events.push(`${depth}<${name} a=${a ?? "-"} p:b=${b ?? "-"}`);
      },
      close(name, depth) {
        events.push(`${depth}</${name}`);
      },
      text(piece) {
        if (events.at(-1)?.startsWith("#")) events.push((events.pop() ?? "") + piece);
        else if (piece !== "") events.push(`#${piece}`);
      },
    });
    return events;
  } catch {
    return "refused";
  }
}

/** The same told by a parser that many rely on. */
function recordWithSaxes(xml: string): Events {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const events: string[] = [];
  let depth = 0;
  const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
  const onText = (piece: string): void => {
    if (depth === 0 || piece === "") return;
    if (events.at(-1)?.startsWith("#")) events.push((events.pop() ?? "") + piece);
    else events.push(`#${piece}`);
  };
  parser.on("opentag", ({ name, attributes }) => {
    const [a, b] = [attributes.a, attributes["p:b"]];
    events.push(`${++depth}<${localName(name)} a=${a ?? "-"} p:b=${b ?? "-"}`);
  });
  parser.on("closetag", ({ name }) => events.push(`${depth--}</${localName(name)}`));
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("doctype", () => parser.fail("document type"));
  try {
    parser.write(xml).close();
    return events;
  } catch {
    return "refused";
  }
}

const PIECES = [
  ...[
    "<r>",
    "</r>",
    "<r/>",
    "<p:c>",
    "</p:c>",
    '<c a="1">',
    "<c a='x\"y' p:b = '2' >",
    "</c>",
    "</c >",
  ],
  ...[
    '<c a="1" a="2"/>',
    '<c a="1"p:b="2"/>',
    "<c a=1/>",
    '<c a="<"/>',
    '<c a="&lt;\n\t&#10;"/>',
    "<c a/>",
  ],
  ...[
    "文字",
    " ",
    "\r\n",
    "\r",
    "&amp;",
    "&#x4e00;",
    "&#0;",
    "&#xD800;",
    "&#1114112;",
    "&nbsp;",
    "&",
    "&amp",
  ],
  ...[
    "]]>",
    "]]",
    ">",
    "<",
    "< r>",
    "</",
    "</ r>",
    "\u0001",
    "\ufffe",
    "😀",
    "<表/>",
    "<1/>",
    "<-/>",
    "<·/>",
  ],
  ...[
    "<!-- x -->",
    "<!-- -- -->",
    "<!---->",
    "<!-- --->",
    "<!-->",
    "<![CDATA[<&]]>",
    "<![CDATA[]]]]>",
    "<![CDATA[",
  ],
  ...[
    "<?a b?>",
    "<?a?>",
    "<??>",
    "<?1?>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE r>",
    "<!ELEMENT r>",
    "<! >",
  ],
];

test("any pieces of XML are told, or refused, as a general parser does", () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 });
  const whole = pieces.map((inside) => `<r>${inside.join("")}</r>`);
  const loose = pieces.map((inside) => inside.join(""));
  fc.assert(
    fc.property(fc.oneof(whole, loose), (xml) => {
      expect(record(xml)).toEqual(recordWithSaxes(xml));
    }),
    { numRuns: 10_000 },
  );
});

test("every part of a document that is cut off or has one character changed is told as a general parser does", () => {
  const document =
    '<?xml version="1.0" encoding="UTF-8"?>\n<r xmlns:p="u"><c a="甲&amp;乙" p:b=\'1\'><v>1.5</v><f>A1&lt;2</f></c><!-- 注 --><![CDATA[<]]><?pi x?><p:c/></r>\n';
  for (let length = 0; length < document.length; length++) {
    const cut = document.slice(0, length);
    expect([length, record(cut)]).toEqual([length, recordWithSaxes(cut)]);
  }
  // The XML declaration itself is not examined: the encoding is told by the bytes.
  const changes = fc.tuple(
    fc.integer({ min: 40, max: document.length - 1 }),
    fc.constantFrom(...Array.from("<>&;\"'=/!-[] \n:ax1甲\u0001")),
  );
  fc.assert(
    fc.property(changes, ([at, character]) => {
      const changed = document.slice(0, at) + character + document.slice(at + 1);
      expect(record(changed)).toEqual(recordWithSaxes(changed));
    }),
    { numRuns: 5000 },
  );
});

test.each(["一", "é", "a·", "Ⅷ", "〇", "𠀀"])("%s is a name, as for a general parser", (name) => {
  const xml = `<${name}/>`;
  expect(record(xml)).toEqual(recordWithSaxes(xml));
  expect(record(xml)).not.toBe("refused");
});

test.each(["·a", "×", "a×", "‐", "a‐", "a\u037e", "𠀀\u{f0000}"])(
  "%s is no name, as for a general parser",
  (name) => {
    const xml = `<${name}/>`;
    expect(record(xml)).toBe("refused");
    expect(recordWithSaxes(xml)).toBe("refused");
  },
);

test("a question mark glued to an instruction's name is refused, where a general parser lets it pass", () => {
  expect(record("<r><?a??></r>")).toBe("refused");
});

describe("what follows the last wanted child", () => {
  test.each([
    ["is not told", "<r><d><c/></d><e/></r>"],
    ["is not told after a child that is empty", "<r><d/><e/></r>"],
    ["may end in a comment", "<r><d/><e/></r><!-- 完 -->"],
    ["may end in blanks", "<r><d/><e/></r >\n"],
  ])("%s", (_rule, xml) => {
    const events = record(xml, "d");
    expect(events).toContain("2</d");
    expect(events).not.toContain("2<e a=- p:b=-");
  });

  test("a child of the same name deeper down is another one", () => {
    expect(record("<r><x><d/></x><e/></r>", "d")).toContain("2<e a=- p:b=-");
  });

  test.each(["<r><d/><e>", "<r><d/><e></r", "<r><d/>"])("has to be whole: %s", (xml) => {
    expect(record(xml, "d")).toBe("refused");
  });
});
