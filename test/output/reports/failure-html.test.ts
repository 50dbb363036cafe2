import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {failureReport} from '../../../src/output/reports/failure-report.js'
import {TABLE_SCRIPT} from '../../../src/output/reports/table-script.js'
import {executionOf} from '../../progress/jobs.js'
import {chromium, documentOf} from '../../support/chromium.js'
import {failures, textOf} from './failures.js'

/** Each would leave a trace in the document, were it taken for more than text. */
const HOSTILE = [
  `<script>document.title = 'owned'</script>`,
  `<img src=x onerror="document.title = 'owned'">`,
  `</td></tr></tbody></table></section><h1>owned</h1>`,
  `" onmouseover="document.title = 'owned'" autofocus="`,
  `</title></style></head><iframe srcdoc="owned"></iframe>`,
  `<!-- &#60;script&#62; --!><svg onload=alert(1)>`,
]

const hostile = HOSTILE.map((text, index) => ({
  execution: executionOf({thingName: `kot-${index + 10}${text}`, status: 'FAILED'}),
  reason: text,
  details: {reason: text, [text]: 'as a key'},
}))

if (chromium) {
  const browser = chromium
  describe('the HTML report in a browser', () => {
    const folder = mkdtempSync(join(tmpdir(), 'iotjobs-html-'))
    const report = textOf(failureReport('html', {color: false, ascii: false, columns: 80}), [...failures, ...hostile])
    let shown = ''

    const show = (text: string, name: string, fragment = '') => {
      const file = join(folder, name)
      writeFileSync(file, text)
      return documentOf(browser, file, fragment)
    }
    before(async () => {
      shown = await show(report, 'report.html')
    })
    after(() => rmSync(folder, {recursive: true, force: true}))

    const count = (pattern: RegExp) => shown.match(pattern)?.length ?? 0

    it('is titled as it was written', () => assert.match(shown, /<title>Failures of fw-2<\/title>/))

    it('has a row for each thing and each reason, and one curve', () => {
      assert.equal(count(/<tr><td>(?:kot-|\+kot)/g), failures.length + hostile.length)
      assert.equal(count(/<progress /g), 3 + hostile.length)
      assert.equal(count(/<svg /g), 1)
      assert.equal(count(/<h1>/g), 1)
    })

    it('has tools to filter and sort, which the page works without', async () => {
      assert.match(shown, /<p class="tools"><input/)
      assert.match(report, /<p class="tools" hidden><input/)
      assert.match(shown, new RegExp(`${failures.length + hostile.length} of ${failures.length + hostile.length}`))
      const filtered = await show(report, 'filtered.html', '#sha256%20KOT')
      assert.match(filtered, /id="shown">2 of 10</)
      assert.equal(filtered.match(/<tr hidden="">/g)?.length, 8)
    })

    it('sorts by the column that is clicked, numbers by their size', async () => {
      const click = `<script>document.querySelectorAll('.things th')[0].click()</script></body>`
      const open = report.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', click)
      const names = [...(await show(open, 'sorted.html')).matchAll(/<tr><td>(\+?kot[-:]\d+)/g)].map(([, name]) => name)
      assert.deepEqual(names.slice(0, 5), ['+kot:4', 'kot-1', 'kot-2', 'kot-3', 'kot-10'])
    })

    it('leaves out tables and tools that would be empty, and the curve of no time', async () => {
      const text = textOf(failureReport('html', {color: false, ascii: false, columns: 80}), [], [])
      assert.equal(text.match(/<section/g)?.length, 1)
      assert.doesNotMatch(await show(text, 'none.html'), /<thead|<script|<svg|<input/)
      assert.match(text, /No failures among/)
    })

    it('has no element and no attribute that a device made up', () => {
      assert.equal(count(/<script\b/gi), 1)
      assert.ok(shown.includes(`<script>${TABLE_SCRIPT}</script>`))
      assert.doesNotMatch(shown, /<(img|iframe|object|link|a)\b/i)
      assert.doesNotMatch(shown, /<[a-z][^>"]*("[^"]*"[^>"]*)*\son\w+=/i)
      for (const text of ['&lt;script&gt;', '&lt;img src=x', '&lt;/td&gt;', '&lt;iframe'])
        assert.ok(shown.includes(text))
    })
  })
}
