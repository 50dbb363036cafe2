// What the executions of a job cost by AWS's list price. Source: AWS IoT Device Management pricing, remote actions.

/** US dollars; each retry is charged. */
const PRICE_PER_EXECUTION = 0.003
/** Beyond so many a month it is less. */
export const FIRST_TIER = 250_000

export const costOf = (executions: number) => ({
  perExecution: PRICE_PER_EXECUTION,
  total: Math.round(executions * PRICE_PER_EXECUTION * 1000) / 1000,
})
