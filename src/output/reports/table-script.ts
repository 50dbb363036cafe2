// What the HTML report does in a browser: filters the things by words (also those behind the address, `report.html#no%20space`)
// and status, and sorts them by a column. Without it, the tools stay hidden and the page is whole. Data alone.

export const TABLE_SCRIPT = `
const table = document.querySelector('.things table')
const body = table.tBodies[0]
const rows = [...body.rows]
const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]))
const [words, status, shown] = ['words', 'status', 'shown'].map((id) => document.getElementById(id))
const statusOf = (row) => row.querySelector('.status').textContent
const statuses = [...new Set(rows.map(statusOf))].sort()
for (const name of statuses) status.append(new Option(name, name))
const apply = () => {
  const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let count = 0
  for (const row of rows) {
    const text = texts.get(row)
    const isShown = wanted.every((word) => text.includes(word)) && (status.value === '' || statusOf(row) === status.value)
    row.hidden = !isShown
    if (isShown) count++
  }
  shown.textContent = count + ' of ' + rows.length
}
words.addEventListener('input', apply)
status.addEventListener('input', apply)
const compare = new Intl.Collator('en', {numeric: true}).compare
const sortBy = (head) => {
  const up = head.getAttribute('aria-sort') !== 'ascending'
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending')
  const key = (row) => row.cells[head.cellIndex].firstChild?.textContent ?? ''
  rows.sort((a, b) => (up ? 1 : -1) * compare(key(a), key(b)))
  for (const row of rows) body.append(row)
}
for (const head of table.tHead.rows[0].cells) {
  head.tabIndex = 0
  head.setAttribute('role', 'button')
  head.addEventListener('click', () => sortBy(head))
  head.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') sortBy(head)
  })
}
document.querySelector('.tools').hidden = false
words.value = decodeURIComponent(location.hash.slice(1))
apply()
`
