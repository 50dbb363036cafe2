// Failures as JUnit XML, which builds show as failed tests: a test is a thing. Pure.
import {tookOf} from '../../progress/age.js'
import {durationText} from '../../progress/duration.js'
import {deviceText} from '../terminal/device-text.js'
import type {FailureReport} from './failure.js'
import {markup} from './markup.js'

export function failureJunit(): FailureReport {
  let jobId = ''
  return {
    begin: ({progress, count}) => {
      jobId = markup(progress.job.jobId)
      const counts = `tests="${progress.total}" failures="${count}"`
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="${jobId}" ${counts} errors="0">\n`
    },
    failure: ({execution, reason, details}) => {
      const {thingName = '', status, queuedAt, updatedAt} = execution
      const time = tookOf(queuedAt, updatedAt)
      const after = time === undefined ? '' : ` time="${(time / 1000).toFixed(3)}"`
      const lines = [
        ...Object.entries(details).map(([key, value]) => `${key}: ${value}`),
        ...(time === undefined ? [] : [`ended ${durationText(time)} after it was queued`]),
      ]
      const text = lines.map((line) => markup(deviceText(line))).join('\n')
      const head = `name="${markup(deviceText(thingName))}" classname="${jobId}"${after}`
      const message = `type="${markup(status)}" message="${markup(deviceText(reason))}"`
      return `    <testcase ${head}>\n      <failure ${message}>${text}</failure>\n    </testcase>\n`
    },
    end: () => '  </testsuite>\n</testsuites>\n',
  }
}
