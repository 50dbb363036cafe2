// The style of HTML reports. Data alone.

export const HTML_STYLE = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:72rem;margin:1rem auto;padding:0 1rem;display:flex;flex-direction:column}
section,header{min-width:0}section{overflow-x:auto}.settings{order:1}.curve{order:2}.reasons{order:3}.things{order:4}
h1,h2{margin:1.2rem 0 .4rem;overflow-wrap:anywhere}h1 small{font-size:.5em;font-weight:600;opacity:.7}header p{margin:0 0 .6rem}small{opacity:.75}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0}dt{opacity:.7;font-size:.85em}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:baseline;white-space:nowrap;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884}
td.said{white-space:normal;overflow-wrap:anywhere;min-width:9rem}td.said span{display:inline-block;max-width:100%;margin-right:.5rem}td.said small{display:block}
td.count{text-align:right;font-variant-numeric:tabular-nums}progress{width:clamp(2.5rem,10vw,9rem);accent-color:#d0453c}
.counts{width:auto}.counts th{font-weight:400;padding-right:2rem}.counts .sum>*{font-weight:600;border:0;white-space:normal}.counts i{display:inline-block;width:.7em;height:.7em;margin-right:.5em;border-radius:2px}
.bar{display:flex;height:.8rem;margin:.4rem 0;border-radius:4px;overflow:hidden;max-width:60rem}.bar i{min-width:2px}
i.SUCCEEDED{background:#2e9d5b}i.FAILED{background:#d0453c}i.TIMED_OUT{background:#d98e1f}i.REJECTED{background:#a04fb5}i.CANCELED,i.REMOVED{background:#888}i.IN_PROGRESS{background:#2fa3b5}i.QUEUED{background:#3b82c4}i.NOT_SENT{background:#8885}
details{margin:.6rem 0}pre{overflow-x:auto;padding:.6rem;background:#8882;border-radius:4px}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:baseline;margin:.4rem 0}.tools[hidden]{display:none}.tools input,.tools select{font:inherit;padding:.2rem .4rem}
.things th{cursor:pointer}th[aria-sort=ascending]::after{content:' ↑'}th[aria-sort=descending]::after{content:' ↓'}
svg{width:100%;max-width:60rem}svg text{font-size:11px;fill:currentColor}.axis{stroke:#8888}
polyline{fill:none;stroke-width:2}polyline.sent{stroke:#3b82c4;stroke-dasharray:2 3}polyline.ok{stroke:#2e9d5b}polyline.bad{stroke:#d0453c;stroke-dasharray:8 4}
.curve span{margin-right:1.5rem}span.sent::before{content:'┈┈ ';color:#3b82c4}span.ok::before{content:'── ';color:#2e9d5b}span.bad::before{content:'╌╌ ';color:#d0453c}
@media(max-width:40rem){svg text{font-size:17px}
.things thead,.reasons thead{display:none}.things tr,.reasons tr{display:grid;grid-template-columns:auto 1fr;column-gap:.75rem;padding:.4rem 0;border-bottom:1px solid #8884}
.things tr[hidden]{display:none}.things td,.reasons td{border:0;padding:0;white-space:normal;overflow-wrap:anywhere;min-width:0}
.things td:first-child{grid-column:1/-1;font-weight:600}.things td.said,.reasons td.said{grid-column:1/-1}.things td.attempt::before{content:'attempt '}.things td.updated{grid-column:1/-1;opacity:.75}
.reasons td.share{display:none}.reasons td.count{text-align:left;font-weight:600}}
@media print{.tools{display:none}}`
