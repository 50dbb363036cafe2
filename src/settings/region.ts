// The region: where it is looked up, what it may look like, and that there is one before something is sent.
import {ConfigurationError, OtherError} from '../errors/cli-error.js'
import {findSetting, firstOf, type Setting, type Sources} from './setting.js'

const REGION = /^(?!\d+$)(?!-)[a-zA-Z\d-]{1,63}(?<!-)$/

/** An empty region is none, wherever it stands: as a part of a host name it could only fail later and darker. */
export function findRegion(flag: string | undefined, sources: Sources): Setting | undefined {
  const region = firstOf(
    {value: flag, source: '--region'},
    {value: sources.env.AWS_REGION, source: 'AWS_REGION'},
    findSetting(sources, 'AWS_DEFAULT_REGION', 'region'),
  )
  if (region) checkRegion(region)
  return region
}

/** As a part of a host name, anything else could name another host. @throws OtherError */
export function checkRegion({value, source}: Pick<Setting, 'value' | 'source'>): void {
  if (REGION.test(value)) return
  throw new OtherError('InvalidRegion', `Provided region_name '${value}' doesn't match a supported format.`, {
    hints: [`It comes from ${source}; regions are written like eu-central-1`],
  })
}

/** Demanded right before something is sent; nothing that stays on this machine needs a region. */
export function requireRegion(settings: {readonly region: string | undefined}): string {
  if (settings.region !== undefined) return settings.region
  throw new ConfigurationError(
    'NoRegion',
    'You must specify a region. You can also configure your region by running "aws configure".',
    {hints: ['Pass --region, or set AWS_REGION', 'To try a command without an AWS account, add --local']},
  )
}
