// Codes of rollout rate, abort criteria, retries and timeouts.
import type {CodeTable} from './code.js'

const DETAILS = 'Developer Guide, job configurations'

export const rollout = {
  E351: {
    rule: 'rollout-empty',
    title: 'The rollout configuration is empty',
    message: 'is empty',
    explanation: 'A rollout configuration has a constant rate, or an exponential rate with a maximum.',
    fix: 'Give maximumPerMinute, such as {"maximumPerMinute":50}, or leave jobExecutionsRolloutConfig out',
    source: 'observed',
  },
  E352: {
    rule: 'rate-needs-maximum',
    title: 'An exponential rate has no maximum',
    message: 'is required with exponentialRate',
    explanation: 'The rate grows until it reaches maximumPerMinute, which is set beside exponentialRate.',
    fix: 'Add maximumPerMinute, 1 to 1000, beside exponentialRate',
    source: 'Developer Guide, job rollout and abort; observed',
  },
  E353: {
    rule: 'rate-order',
    title: 'The base rate is above the maximum rate',
    message: '{value} is above maximumPerMinute, {max}',
    explanation: 'The rate starts at baseRatePerMinute and grows to maximumPerMinute.',
    fix: 'Lower baseRatePerMinute, or raise maximumPerMinute',
    source: 'observed',
  },
  W354: {
    rule: 'rate-flat',
    title: 'The base rate equals the maximum rate',
    message: '{value} equals maximumPerMinute, so that the rate cannot grow; the service may refuse it',
    explanation:
      'The service’s own message asks for a base rate below the maximum. AWS does not state whether an equal one is accepted.',
    fix: 'Lower baseRatePerMinute, or use maximumPerMinute alone',
    source: 'our choice',
  },
  E355: {
    rule: 'rate-criterion-missing',
    title: 'No criterion says when the rate grows',
    message: 'needs numberOfNotifiedThings or numberOfSucceededThings',
    explanation: 'The rate grows each time this many things have been notified, or have succeeded.',
    fix: 'Give one of them, such as {"numberOfSucceededThings":50}',
    source: DETAILS + '; observed',
  },
  E356: {
    rule: 'rate-criterion-both',
    title: 'Two criteria say when the rate grows',
    message: 'has both numberOfNotifiedThings and numberOfSucceededThings',
    explanation: 'The service takes one of the two. Some examples in the documentation give both and would be refused.',
    fix: 'Keep one of the two',
    source: DETAILS + '; observed',
  },
  W361: {
    rule: 'abort-never',
    title: 'An abort criterion can never apply',
    message:
      'is {value}, more than the {most} executions that the job can have (things × attempts: {things} × {attempts})',
    explanation:
      'The criterion is first checked when this many executions have finished. A job with fewer never reaches it.',
    fix: 'Lower minNumberOfExecutedThings to the number of things or below',
    source: DETAILS,
  },
  W362: {
    rule: 'abort-at-all',
    title: 'An abort criterion waits until everything failed',
    message: 'is 100, so the job is aborted only if every finished execution failed',
    explanation: 'A single success keeps the share of failures below 100 %.',
    fix: 'Use a lower percentage, such as 20',
    source: 'our choice',
  },
  E363: {
    rule: 'retry-all-alone',
    title: 'ALL is combined with another failure type',
    message: 'ALL cannot be combined with other failure types',
    explanation: 'ALL stands for FAILED and TIMED_OUT together, so it must be the only criterion.',
    fix: 'Keep ALL, or list FAILED and TIMED_OUT',
    source: 'observed',
  },
  E364: {
    rule: 'retry-twice',
    title: 'A failure type is listed twice',
    message: '{value} is listed more than once',
    explanation: 'Each failure type has one number of retries.',
    fix: 'Keep one criterion of that type',
    source: 'our choice',
  },
  E365: {
    rule: 'retry-total',
    title: 'There are more than ten retries in all',
    message: 'the retries add up to {total}, more than {max} for one device',
    explanation: 'A device gets at most ten retries over all failure types together.',
    fix: 'Lower numberOfRetries so that the sum is at most 10',
    source: DETAILS,
  },
  E366: {
    rule: 'retry-update',
    title: 'Retries can only be switched off',
    message: '{value} is not 0; an update can only switch retries off',
    explanation: 'Once a job exists, its numbers of retries can be set to 0 and to nothing else.',
    fix: 'Set numberOfRetries to 0, or leave jobExecutionsRetryConfig out',
    source: 'Developer Guide, job configurations API; observed',
  },
  W367: {
    rule: 'retry-needs-timeout',
    title: 'Retries of timed-out executions without a timeout',
    message: 'is {value}, but the job has no timeoutConfig, so executions time out only by step timers',
    explanation:
      'An execution reaches TIMED_OUT by the in-progress timer of timeoutConfig, or by a step timer that a device sets.',
    fix: 'Add timeoutConfig.inProgressTimeoutInMinutes, or retry FAILED only',
    source: DETAILS,
  },
  W368: {
    rule: 'retry-for-weeks',
    title: 'Retries could go on for months',
    message: '{retries} retries of {minutes} minutes each can keep one device busy for {days} days',
    explanation: 'Each attempt has the whole timeout. The job cannot complete before the last attempt ended.',
    fix: 'Lower the number of retries or the timeout',
    source: 'our choice',
  },
  N369: {
    rule: 'retry-counts',
    title: 'Abort criteria count every attempt',
    message: 'retries count too: abort criteria see each failed attempt, not each failed device',
    explanation:
      'Every retry is an execution of its own, so failures can outnumber devices and an abort can come early.',
    fix: 'Choose minNumberOfExecutedThings and thresholdPercentage with attempts in mind',
    source: DETAILS,
  },
  W369: {
    rule: 'abort-hasty',
    title: 'An abort criterion cancels good rollouts, too',
    message: 'cancels at least {chance} % of rollouts in which only {failing} % fail',
    explanation:
      'The criterion is checked after every execution that finishes, also after the first few, where one or two failures are a large share. The chance given is that of the first check alone, at half the failure rate that the threshold allows.',
    fix: 'Wait for more executions, such as minNumberOfExecutedThings 100',
    source: 'our choice; computed',
  },
  E371: {
    rule: 'timeout-empty',
    title: 'The timeout configuration is empty',
    message: 'is required in timeoutConfig',
    explanation: 'A timeoutConfig without a number is refused.',
    fix: 'Give inProgressTimeoutInMinutes, 1 to 10080, or leave timeoutConfig out',
    source: 'observed',
  },
  N372: {
    rule: 'timeout-update',
    title: 'A new timeout applies to later executions only',
    message: 'applies to executions that start later; those in progress keep their timer',
    explanation: 'The in-progress timer starts when an execution starts, and an update does not touch it.',
    fix: 'Cancel and repeat the executions in progress where they must have the new timer',
    source: 'Developer Guide, job management API',
  },
} as const satisfies CodeTable
