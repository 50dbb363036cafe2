// The style of the HTML report. Data alone.

export const HTML_STYLE = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:72rem;margin:2rem auto;padding:0 1rem;display:flex;flex-direction:column}
.things{order:3}.curve{order:1}.reasons{order:2}h1,h2{margin:1.2rem 0 .4rem}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem}dt{opacity:.7;font-size:.85em}dd{margin:0;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;overflow-wrap:anywhere}
svg{width:100%;max-width:60rem}svg text{font-size:11px;fill:currentColor}.axis{stroke:#8888}
polyline{fill:none;stroke-width:2}polyline.sent{stroke:#3b82c4}polyline.ok{stroke:#2e9d5b}polyline.bad{stroke:#d0453c}
span.sent{color:#3b82c4}span.ok{color:#2e9d5b}span.bad{color:#d0453c}`
