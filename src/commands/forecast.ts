import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {formatList} from '../cli/print/output-formats.js'
import {declaredFlags} from '../workflows/devices/declared-flags.js'
import {FORECAST_ONLY_FORMATS, forecastFlags} from '../workflows/forecast/forecast-flags.js'

const FORMATS = ['text', 'json', 'yaml', ...FORECAST_ONLY_FORMATS]

export default class Forecast extends Command {
  static override summary = 'Forecast a rollout before anything is sent'
  static override description =
    `How long it takes, how many things it reaches, how likely its own abort criteria cancel it and how many devices have taken it by then, for a ladder of failure rates. The odds are exact where they can be, and simulated by the rules of the local simulator otherwise. A word with a dot or a slash is a file, an input of create-job, which is forecast without network; any other word is a job, which is forecast from where it stands now. Shares may be ranges, such as --fail 2%..8%. --output is one of ${formatList(FORMATS)} (default: text). Exit code 1 where --ok-when does not hold.`
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-3.json --things 1000 --fail 5%',
    '<%= config.bin %> <%= command.id %> fw-3.json --count --like fw-2 --ok-when "ended<4h,canceled<1%"',
    '<%= config.bin %> <%= command.id %> fw-3.json --things 1000 --fail 2%..8% --pickup 90%:5s..2m,10%:1h..2d --output html > fw-3.html',
    '<%= config.bin %> <%= command.id %> fw-2',
  ]
  static override outputFormats = FORMATS
  static override dataFormats = ['json', 'yaml']
  static override effects = ['query', 'noValidate', 'strict', 'ignore'] as const
  static override args = {
    subject: Args.string({
      description: 'Input of create-job, - for standard input; or the id of a job',
      required: true,
      names: 'file or job',
    }),
  }
  static override flags = declaredFlags(forecastFlags)

  override async run(): Promise<number> {
    const {args, given} = await this.parse(Forecast)
    const {readForecastFlags} = await import('../workflows/forecast/forecast-request.js')
    const request = readForecastFlags(given)
    return (await import('../workflows/forecast/run-forecast.js')).runForecast(args.subject, request, this.runtime)
  }
}
