/** Style of a report: light and dark, narrow and wide, and on paper. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--page:#fff;--card:#f6f8fa;--error:#b42318;--warning:#8a5a00;--remark:#1f5fa8;--bar:#4b77a8;--track:#e4e9ee}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#a3acb6;--line:#3a424b;--page:#14181d;--card:#1d232a;--error:#ff8a80;--warning:#f0c05a;--remark:#8ab8f0;--bar:#6f9fd0;--track:#2b333c}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:68rem;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0}
p{margin:.4rem 0}.soft{color:var(--soft)}small{font-size:.85rem}a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.15em}
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.cards li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
.cards b{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.error{color:var(--error)}.warning{color:var(--warning)}.information{color:var(--remark)}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.35rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--soft);font-size:.85rem}
th:first-child{width:52%}.n{text-align:right;white-space:nowrap;padding-left:.9rem}
.track{background:var(--track);border-radius:.2rem;height:.5rem;margin-top:.25rem;overflow:hidden}
.track i{display:block;height:100%;background:var(--bar)}
details{border:1px solid var(--line);border-radius:.5rem;margin:.8rem 0}
summary{cursor:pointer;padding:.6rem .8rem;background:var(--card);border-radius:.5rem}
summary h3{display:inline}
.finding{padding:.8rem;border-top:1px solid var(--line)}
.finding p{margin:.2rem 0}
.facts{display:flex;flex-wrap:wrap;gap:.15rem 1rem;margin:.3rem 0;padding:0;list-style:none;font-size:.9rem}
.facts b{font-weight:600}
ol{margin:.3rem 0;padding-left:1.4rem;font-size:.9rem}
.source{font-size:.85rem;color:var(--soft)}
@media(max-width:40rem){body{padding:1rem}.wide{display:none}.cards{grid-template-columns:repeat(2,1fr)}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--page:#fff;--card:#fff;--error:#8a1208;--warning:#5e3d00;--remark:#123f75;--bar:#555;--track:#ddd}
body{padding:0;max-width:none;font-size:10pt}.finding,.cards li,tr{break-inside:avoid}summary,h2{break-after:avoid}
.track,.track i{print-color-adjust:exact;-webkit-print-color-adjust:exact}details{border:0;border-top:1px solid var(--line);border-radius:0}}
`;
