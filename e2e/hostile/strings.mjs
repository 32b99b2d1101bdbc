// 200 hostile strings, made from payloads and the contexts that they break out
// of. Those with canary() in them would call window.parleyCanary if they ran.

const call = 'parleyCanary()'

// What text is put between or into by careless pages, and how one gets out of it.
const breakouts = ['', '"', "'", '">', "'>", '`>', '</title>', '</textarea>', '</script>', '</style>', '-->', ']]>', '"}', '\\"', '</q></summary></details>', '</a></th></tr></table>']

const elements = [
  `<script>${call}</script>`,
  `<ScRiPt >${call}</sCrIpT>`,
  `<img src=x onerror=${call}>`,
  `<svg onload=${call}>`,
  `<body onload=${call}>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<object data="javascript:${call}"></object>`,
  `<input autofocus onfocus=${call}>`,
  `<details open ontoggle=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<base href="//hostile.example/">`,
  `<link rel=stylesheet href="//hostile.example/x.css">`,
  `<form action="//hostile.example"><button>Undo</button>`,
]

const kinds = {
  script: [...breakouts.slice(1).map((b) => `${b}<script>${call}</script>`), ...elements, `<script src=data:text/javascript,${call}></script>`, `<<script>${call}//<</script>`, `<script>${call}`, `<script/x>${call}</script>`],
  attribute: breakouts.slice(1, 6).flatMap((b) => [` onmouseover=${call} x=`, ` autofocus onfocus=${call} x=`, ` style=position:fixed;inset:0 onclick=${call} x=`, ` href=javascript:${call} x=`].map((p) => b + p)),
  breakout: breakouts.slice(1).map((b) => `${b}<img src=x onerror=${call}>`),
  url: [
    `javascript:${call}`, `JaVaScRiPt:${call}`, `java\tscript:${call}`, ` javascript:${call}`, `\u0001javascript:${call}`, `javascript&colon;${call}`, `&#106;avascript:${call}`, `vbscript:${call}`,
    `data:text/html,<script>${call}</script>`, `data:text/html;base64,PHNjcmlwdD5wYXJsZXlDYW5hcnkoKTwvc2NyaXB0Pg==`, '//hostile.example/x', 'https://hostile.example/x', '\\\\hostile.example\\x', '/\\hostile.example',
    'https://parley@hostile.example/', '../../../../etc/passwd', '..\\..\\x', '%2e%2e%2f', '#main', '?q=1&status=held', 'http://[::1]/', 'file:///etc/passwd', 'blob:null', 'mailto:x@hostile.example?bcc=y',
  ],
  svg: [
    `<svg><script>${call}</script></svg>`, `<svg><script href=data:,${call} />`, `<svg><animate onbegin=${call} attributeName=x dur=1s>`, `<svg><set onbegin=${call} attributename=x>`, `<svg><a xlink:href="javascript:${call}"><text y=20>x</text></a>`,
    `<svg><use href="data:image/svg+xml,<svg id=x onload=${call}>#x">`, `<svg><foreignObject><iframe onload=${call}>`, `<svg><image href=x onerror=${call}>`, `<svg><style><img src=x onerror=${call}></style>`, `<svg></p><style><a id="</style><img src=x onerror=${call}>">`,
    `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`, `<math href="javascript:${call}">x</math>`, `<math><annotation-xml encoding="text/html"><img src=x onerror=${call}>`, `<svg><title><img src=x onerror=${call}></title>`, `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
    `<template><img src=x onerror=${call}></template>`, `<xmp><img src=x onerror=${call}></xmp>`, `<![CDATA[<img src=x onerror=${call}>]]>`, `<?xml-stylesheet href="javascript:${call}"?>`, `<!--><img src=x onerror=${call}>-->`,
  ],
  css: [
    '</style><style>*{display:none!important}</style>', '<style>@import "//hostile.example/x.css";</style>', `<div style="background:url(javascript:${call})">`, '<div style="position:fixed;inset:0;background:red;z-index:99">', `x:expression(${call})`, `}*{color:red}`, ';background:url(//hostile.example/x)',
    '*/ body{display:none} /*', `<p style="behavior:url(#default#time2)" onbegin=${call}>`, '\\3c script\\3e', 'mark-disputed" class="skip', 'var(--x);}', '<link rel=icon href=//hostile.example>', '<style>body::before{content:url(//hostile.example)}',
  ],
  bidi: [
    '\u202Egnorw si siht\u202C', '\u202Ereversed without an end', '\u202Dforced left to right', '\u2067isolate without an end', '\u2066\u2067\u2068 nested', '\u200Fright-to-left mark', 'اجتماع ثلاثي في مسقط', 'פגישה (2) – 3/4', 'Minister \u202E)daed( \u202Ctalks', '\u061Cmark', '\u2069\u2069 ends what it did not begin',
    'a\u0300'.repeat(60), 'Z' + '\u0352\u0351\u036B'.repeat(40), '\u200B'.repeat(80) + 'x', '\uFEFFbyte order mark', 'zero\u200Dwidth\u200Cjoiners', 'soft\u00ADhyphen\u00AD', '\u{E0041}\u{E0042}tags', '\u2028line\u2029paragraph', '\u0085next line', '👩‍👩‍👧‍👦'.repeat(20), '\uFFFDreplacement\uFFFE',
  ],
  template: [
    '{{.}}', '{{.Data}}', '{{template "frame" .}}', '{{define "main"}}x{{end}}', '{{/*', '{{`', '${7*7}', `\${${call}}`, '#{7*7}', '<%= 7*7 %>', '{%  include "/etc/passwd" %}', '[[7*7]]', `{{constructor.constructor('${call}')()}}`, '*{7*7}', '<#assign x=7>', '%s%n%x', '$(id)', '`id`', '|id', '@{7*7}', '{{7*7}}', "{{'a'.constructor.prototype}}",
    '=cmd|x!A1', '@SUM(1+1)', '+1-1', '-2+3',
  ],
  long: ['x'.repeat(400), 'W'.repeat(120), '-'.repeat(300), '_'.repeat(300), '1234567890'.repeat(30), 'ﷺ'.repeat(40), 'http://hostile.example/' + 'a/'.repeat(120), '\u00A0'.repeat(200) + 'x', '한'.repeat(200), '&lt;b&gt;&amp;&quot;&#x3c;', '&nbsp;&copy;&lt', 'null', 'undefined', '[object Object]', 'true', "Robert'); DROP TABLE reports;--", 'O\u2019Neill & Sons', '<b>bold</b>', '<h1>Overdue</h1>', '<mark>held</mark>', '<details open><summary>1 source</summary>', '<q>words</q>', '<!doctype html><title>Other</title>', '<plaintext>', '<table><tr><td>', '<textarea>'],
}

/** strings are the hostile strings: { kind, text }, always the same 200. */
export const strings = Object.entries(kinds)
  .flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })))
