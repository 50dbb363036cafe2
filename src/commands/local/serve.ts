import {Flags} from '@oclif/core'
import {clientEnvironment} from '../../workflows/local/client-environment.js'
import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalServe extends LocalCommand {
  static override summary = 'Serve the embedded IoT Jobs service over HTTP on this machine'
  static override description =
    'Any AWS client can use it: stderr tells the environment that points the AWS CLI and the SDKs at it, stdout the endpoint. It listens on loopback only and ends with Ctrl-C.'
  static override outputFormats = ['json']
  static override effects = []
  static override examples = ['<%= config.bin %> <%= command.id %> --port 4566']
  static override flags = {
    port: Flags.integer({summary: 'Port to listen on; any that is free when absent', default: 0, min: 0, max: 65535}),
  }

  override async run(): Promise<void> {
    const {port} = (await this.parse(LocalServe)).flags
    const {serve} = await import('../../emulator/serve.js')
    await this.withService(async (service) => {
      const {endpoint, close} = await serve({service, port, onRequest: this.logRequest})
      await this.runtime.stderr.write(clientEnvironment(endpoint, await this.region()))
      await this.runtime.stdout.write(`${JSON.stringify({endpoint})}\n`)
      await this.runtime.untilInterrupted()
      await close()
    })
  }
}
