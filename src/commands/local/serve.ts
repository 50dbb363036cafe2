import {LocalCommand} from '../../workflows/local/local-command.js'
import {serveFlags, withMqttPort} from '../../workflows/local/serve-flags.js'
import {serveLocal} from '../../workflows/local/serve-local.js'

export default class LocalServe extends LocalCommand {
  static override summary = 'Serve the local simulator on this machine: HTTP for clients, MQTT for devices'
  static override description =
    'Any AWS client can use it: stderr shows the environment that points the AWS CLI and the SDKs at it, stdout the addresses. It listens on loopback only and ends with Ctrl-C. With --mqtt, or --broker for your own broker, device software runs its jobs over MQTT.'
  static override outputFormats = ['json']
  static override effects = []
  static override examples = [
    '<%= config.bin %> <%= command.id %> --port 4566',
    '<%= config.bin %> <%= command.id %> --mqtt',
    '<%= config.bin %> <%= command.id %> --broker mqtt://192.0.2.7 --broker-user iotjobs',
    '<%= config.bin %> <%= command.id %> --mqtt 8883 --tls-cert server.pem --tls-key server.key --tls-ca ca.pem',
  ]
  static override flags = serveFlags

  override async run(): Promise<void> {
    const {flags} = await this.parse(LocalServe, withMqttPort(this.argv))
    const {servePlan} = await import('../../workflows/local/serve-plan.js')
    const plan = servePlan(flags, this.runtime.env, (file) => this.pathOf(file))
    const region = await this.region()
    await this.withService((service) =>
      serveLocal(service, plan, {region, runtime: this.runtime, log: this.logRequest}),
    )
  }
}
