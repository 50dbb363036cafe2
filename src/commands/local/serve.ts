import {Flags} from '@oclif/core'
import {LocalCommand} from '../../cli/local-command.js'

export default class LocalServe extends LocalCommand {
  static override summary = 'Serve the embedded IoT Jobs service over HTTP on this machine'
  static override description =
    'Any AWS client can use it: point AWS_ENDPOINT_URL_IOT and AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE at the endpoint that is printed. It listens on loopback only and ends with Ctrl-C.'
  static override examples = ['<%= config.bin %> <%= command.id %> --port 4566']
  static override flags = {
    port: Flags.integer({summary: 'Port to listen on; any that is free when absent', default: 0, min: 0, max: 65535}),
  }

  override async run(): Promise<void> {
    const {port} = (await this.parse(LocalServe)).flags
    const {serve} = await import('../../emulator/serve.js')
    const service = await this.openService()
    const {endpoint, close} = await serve({service, port, onRequest: this.logRequest})
    await this.runtime.stdout.write(`${JSON.stringify({endpoint})}\n`)
    await this.runtime.untilInterrupted()
    await close()
    service.close()
  }
}
