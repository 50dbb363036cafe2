// Mocha's dots, and after them one line with mocha's own counts, for people and for machines that read the last line.
const {reporters} = require('mocha')

module.exports = class CountingReporter extends reporters.Dot {
  epilogue() {
    super.epilogue()
    const {passes, failures, pending} = this.stats
    process.stdout.write(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}\n`)
  }
}
