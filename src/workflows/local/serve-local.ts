// Serves the simulator until it is interrupted: over HTTP, and to devices where that is asked for.
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {DeviceWay} from '../../devices/embedded-broker.js'
import type {RequestLog} from '../../emulator/http/answer-http.js'
import type {LocalService} from '../../emulator/local-service.js'
import {shellQuote} from '../../text/shell-quote.js'
import type {ServePlan} from './serve-plan.js'

interface ServeContext {
  readonly region: string
  readonly runtime: Runtime
  readonly log: RequestLog
}

export async function serveLocal(service: LocalService, plan: ServePlan, context: ServeContext): Promise<void> {
  const {runtime, region, log} = context
  const {serve} = await import('../../emulator/http/serve.js')
  const devices = await openDevices(service, plan, (line) => void runtime.stderr.write(`mqtt: ${line}\n`))
  try {
    const served = await serve({
      service,
      port: plan.port,
      tls: plan.tls,
      onRequest: (request, response) => {
        log(request, response)
        if (request.method !== 'GET') devices?.refresh()
      },
    })
    try {
      await runtime.stderr.write(clientEnvironment(served.endpoint, region))
      await runtime.stdout.write(`${JSON.stringify({endpoint: served.endpoint, mqtt: devices?.url})}\n`)
      await runtime.untilInterrupted()
    } finally {
      await served.close()
    }
  } finally {
    await devices?.close()
  }
}

async function openDevices(
  service: LocalService,
  {mqttPort, broker, tls}: ServePlan,
  log: (line: string) => void,
): Promise<DeviceWay | undefined> {
  if (mqttPort !== undefined) {
    const {openEmbeddedBroker} = await import('../../devices/embedded-broker.js')
    return openEmbeddedBroker({service, port: mqttPort, tls, log})
  }
  if (!broker) return undefined
  const {openBrokerClient} = await import('../../devices/broker-client.js')
  return openBrokerClient({service, ...broker, log})
}

/** What points other programs at the state: `aws`, boto3, the SDK for JavaScript. Lines for a POSIX shell. Any credentials will do; clients only want some to sign with. */
function clientEnvironment(endpoint: string, region: string): string {
  const lines = {
    AWS_ENDPOINT_URL_IOT: endpoint,
    AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }
  return Object.entries(lines)
    .map(([name, value]) => `export ${name}=${shellQuote(value)}\n`)
    .join('')
}
