// The time that the service lives by. AWS's is ours; the local simulator may have a clock that runs faster, or was wound
// forward, and jobs are then as old as that clock says.
import type {Session} from '../../cli/session/session.js'

export interface ServiceTime {
  now(): number
  /** Service seconds a real second; 0 while it stands still. */
  readonly speed: number
  /** A user may have adjusted the clock in the meantime. */
  refresh(): Promise<void>
}

export async function serviceTime(session: Session, realNow: () => number): Promise<ServiceTime> {
  let clock = await session.clock()
  const speed = () => (clock.paused ? 0 : clock.speed)
  return {
    now: () => clock.now + Math.max(0, realNow() - clock.real) * speed(),
    get speed() {
      return speed()
    },
    async refresh() {
      clock = await session.clock()
    },
  }
}
