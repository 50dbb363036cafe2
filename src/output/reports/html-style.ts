// The style of the HTML report. Data alone.

export const HTML_STYLE = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:72rem;margin:1rem auto;padding:0 1rem;display:flex;flex-direction:column}
section{overflow-x:auto}.things{order:3}.curve{order:1}.reasons{order:2}h1,h2{margin:1.2rem 0 .4rem}header p{margin:0 0 1rem}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0}dt{opacity:.7;font-size:.85em}dd{margin:0;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:baseline;white-space:nowrap;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884}
td.said{white-space:normal;overflow-wrap:anywhere;min-width:9rem}td.said span{display:inline-block;max-width:100%;margin-right:.5rem}
td.count{text-align:right;font-variant-numeric:tabular-nums}progress{width:clamp(2.5rem,10vw,9rem);accent-color:#d0453c}
svg{width:100%;max-width:60rem}svg text{font-size:11px;fill:currentColor}.axis{stroke:#8888}
polyline{fill:none;stroke-width:2}polyline.sent{stroke:#3b82c4;stroke-dasharray:2 3}polyline.ok{stroke:#2e9d5b}polyline.bad{stroke:#d0453c;stroke-dasharray:8 4}
.curve span{margin-right:1.5rem}span.sent::before{content:'┈┈ ';color:#3b82c4}span.ok::before{content:'── ';color:#2e9d5b}span.bad::before{content:'╌╌ ';color:#d0453c}
@media(max-width:40rem){svg text{font-size:17px}}`
