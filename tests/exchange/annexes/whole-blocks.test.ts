import { readHtml, readPastedText } from "../../../src/exchange";

/* What is read of pages and pasted texts of every kind of element, pinned whole; look at each line before `jest -u`. */

const PAGES: Readonly<Record<string, string>> = {
  headings:
    "<h1>一</h1><h2>二</h2><h3>三</h3><h4>四</h4><h5>五</h5><h6>六</h6><p>七<p>八<div>九</div>",
  lists:
    "<ul><li>甲<li>乙</ul><ol><li>丙</ol><dl><dt>丁<dd>戊</dl><blockquote>己</blockquote><pre>庚\n辛</pre>",
  "void elements": "<p>甲<br>乙<img src=x>丙<hr>丁<input value=1>戊<meta x><link x><wbr>己<col>庚",
  unseen:
    "<script>1</script><style>2</style><template>3</template><title>题</title><noscript>4</noscript><p>留<select><option>5</select><textarea>6</textarea>",
  hidden:
    '<p>留<span hidden>1</span><span style="display: none">2</span><b style="visibility:hidden">3</b><i style="mso-hide: all">4</i>下',
  struck:
    "<p>300<s>200</s><strike>100</strike><del>50</del><span style='text-decoration: line-through'>5</span>个",
  raised:
    "<p>6100<sup>1</sup>亿元<sub>2</sub><table><tr><td>1<sup>注<table><tr><td>内</td></tr></table></sup></table>",
  spaces: "<p>  甲 \n 乙 <span> 丙</span><span>丁 </span> 戊&nbsp;己&#12288;庚</p>  <p> </p>",
  tables:
    "<table><caption>表一</caption><thead><tr><th>序号<th>指标</thead><tbody><tr><td rowspan=2>1<td>甲<tr><td>乙</tbody><tfoot><tr><td colspan=2>注</tfoot></table>",
  nested: "<table><tr><td>外<table><tr><td>内1<td>内2</table>后<td>右</table>",
  "no end tags": "<table><tr><td>1<td>2<tr><td>3<p>4<p>5<td>6</table>末",
  "spans that do not fit":
    "<table><tr><td colspan=0>a<td colspan=-1>b<td colspan=x>c<td rowspan=99>d<tr><td>e</table>",
  "two tables": "<p>一<table><tr><td>1</table><p>二<table><tr><td>2</table><p>三",
  entities: "<p>&lt;5&gt; &amp; &ldquo;引&rdquo; &#x4e07; &unknown;",
  none: "",
};

const PASTED: Readonly<Record<string, string>> = {
  nothing: "",
  "one line": "培育300个",
  "lines and blanks": "附件\n\n到2022年\n  \n培育300个\n",
  table: "序号\t指标\t单位\n1\t培育300个\t甲局\n\t达到5家\t乙局\n",
  "uneven table": "序号\t指标\n1\n2\t乙\t多\n",
  "table between texts": "题目\n1\t甲\n2\t乙\n说明\n3\t丙\n",
  "quoted cells": '1\t"甲\n乙"\t"他说""好"""\n2\t"未完',
  "quotes in a text": '他说"好"\n"甲"乙\t丙\n',
  returns: "1\t甲\r\n2\t乙\r3\t丙",
  mark: "\ufeff1\t甲",
  "empty cells": "\t\t\n\t1\t\n",
};

test.each(Object.entries(PAGES))("a page: %s", (_, html) => {
  expect(JSON.stringify(readHtml(html), null, 1)).toMatchSnapshot();
});

test.each(Object.entries(PASTED))("a pasted text: %s", (_, text) => {
  expect(JSON.stringify(readPastedText(text), null, 1)).toMatchSnapshot();
});
