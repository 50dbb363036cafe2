// The main job, done for real: a job is created, described, updated, executed by devices, listed, cancelled and deleted,
// through the real program, on a local simulator in a temporary folder. Prints each command with its real output.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'iotjobs-demo-'))
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  IOTJOBS_LOCAL: '1',
  IOTJOBS_LOCAL_STATE: join(folder, 'state.sqlite'),
}
const group = 'arn:aws:iot:us-east-1:123456789012:thinggroup/line-a'

try {
  say('A fleet of three things in a group, in the local simulator. No AWS account is involved.')
  run('local fleet create --things 3 --group line-a')

  say('A job for the group, typed in shorthand, with a rollout rate, an abort criterion and a timeout.')
  run(
    `create-job --job-id fw-2 --targets ${group} --document '{"operation":"install","version":"2.0"}' --description 'Firmware 2.0' --job-executions-rollout-config maximumPerMinute=50 --abort-config 'criteriaList=[{failureType=FAILED,action=CANCEL,thresholdPercentage=50,minNumberOfExecutedThings=20}]' --timeout-config inProgressTimeoutInMinutes=30`,
  )
  run(
    "describe-job --job-id fw-2 --query 'job.{status:status,queued:jobProcessDetails.numberOfQueuedThings,timeout:timeoutConfig}'",
  )

  say('A mistake is caught before anything is sent, with its place and its fix.')
  run('update-job --job-id fw-2 --timeout-config inProgressTimoutInMinutes=60', 252)
  run('update-job --job-id fw-2 --timeout-config inProgressTimeoutInMinutes=60')

  say('Two devices take the job: one succeeds, one fails and says why.')
  run(
    'data start-next-pending-job-execution --thing-name thing-0001 --status-details step=download --query execution.versionNumber',
  )
  run('data update-job-execution --thing-name thing-0001 --job-id fw-2 --status SUCCEEDED')
  run(
    "data update-job-execution --thing-name thing-0002 --job-id fw-2 --status FAILED --status-details 'reason=sha256 mismatch'",
  )
  run(
    "list-job-executions-for-job --job-id fw-2 --output table --query 'executionSummaries[].{thing:thingArn,status:jobExecutionSummary.status}'",
  )
  run('describe-job-execution --job-id fw-2 --thing-name thing-0002 --query execution.statusDetails.detailsMap')

  say('The build is bad: cancel the job, which takes back what is still queued. Then delete it.')
  run("cancel-job --job-id fw-2 --yes --reason-code BAD_BUILD --comment 'sha256 mismatch'")
  run(
    "describe-job --job-id fw-2 --query 'job.[status,reasonCode,jobProcessDetails.numberOfCanceledThings]' --output text",
  )
  run('delete-job --job-id fw-2 --yes')
  run('local advance 1m --output off')
  run("list-jobs --query 'jobs[].[jobId,status]'")

  say('That was all of it. To do it yourself, step by step: "Ten minutes" in README.md.')
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function say(text) {
  process.stdout.write(`\n# ${text}\n`)
}

/** Runs a command line without a shell and stops the demo where the exit code is not the expected one. */
function run(line, expected = 0) {
  process.stdout.write(`\n$ iotjobs ${line}\n`)
  const argv = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare)
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...argv], {env, encoding: 'utf8'})
  process.stdout.write(stdout + stderr)
  if (status === expected) return
  process.stdout.write(`\nThe demo stops here: exit code ${status}, not ${expected}.\n`)
  process.exit(1)
}
