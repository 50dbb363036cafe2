// The base of the commands that work on the embedded service itself. They need no --local: there is nothing else to reach.
import type {LocalService, ServiceRequest, ServiceResponse} from '../emulator/local-service.js'
import {resolveSettings} from '../settings/resolve-settings.js'
import {Command} from './command.js'
import {statePath} from './local-service.js'

export abstract class LocalCommand extends Command {
  protected get stateFile(): string {
    return statePath(this.runtime)
  }

  protected async openService(): Promise<LocalService> {
    const {globals, env, home, now} = this.runtime
    const {region} = await resolveSettings(globals, env, home)
    const {openLocalService} = await import('../emulator/local-service.js')
    return openLocalService({stateFile: this.stateFile, now, region: region ?? 'us-east-1'})
  }

  /** One line a request on stderr. */
  protected readonly logRequest = ({method, path}: ServiceRequest, {status}: ServiceResponse): void => {
    void this.runtime.stderr.write(`${method} ${path} ${status}\n`)
  }
}
