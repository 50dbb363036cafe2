// The style of a forecast in HTML. Data alone.

export const FORECAST_STYLE = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:60rem;margin:1rem auto;padding:0 1rem}
section{overflow-x:auto}h1,h2{margin:1.2rem 0 .4rem}header p{margin:0 0 1rem}footer{opacity:.75;font-size:.9em}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.6rem 2rem;margin:0}dt{opacity:.7;font-size:.85em}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{text-align:right;white-space:nowrap;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;font-variant-numeric:tabular-nums}
tr.given{font-weight:600}tr.given td:first-child::before{content:'▸ '}
svg{width:100%}svg text{font-size:11px;fill:currentColor}.axis{stroke:#888}.grid{stroke:#8883}
polyline{fill:none;stroke-width:2}polygon{opacity:.22;stroke:none}
polyline.sent{stroke:#3b82c4;stroke-dasharray:2 3}polyline.took{stroke:#b06f10;stroke-dasharray:8 4}polyline.ended{stroke:#2e9d5b}
polygon.sent{fill:#3b82c4}polygon.took{fill:#b06f10}polygon.ended{fill:#2e9d5b}
line.cancel{stroke:#d0453c;stroke-width:1.5}text.cancel{fill:#d0453c}
.legend span{margin-right:1.5rem}span.sent::before{content:'┈┈ ';color:#3b82c4}span.took::before{content:'╌╌ ';color:#b06f10}span.ended::before{content:'── ';color:#2e9d5b}
@media(max-width:40rem){svg text{font-size:17px}dl{grid-template-columns:1fr}th,td{padding-right:.45rem;white-space:normal}}`
