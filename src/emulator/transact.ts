// Work on the state in one transaction, brought up to now before it begins.
import {read} from '../engine/clock.js'
import {rememberingReader} from '../engine/cron.js'
import type {Context} from './context.js'
import {advance} from './lifecycle/advance.js'
import {closeLostSessions} from './lifecycle/sessions.js'
import type {Sql} from './store/sql.js'
import {Store} from './store/store.js'

/** What does not change from one transaction to the next. */
export type ServiceSettings = Omit<Context, 'store' | 'now' | 'real' | 'cron'>

/** The clock is read inside of the transaction: what waited for another writer happens after it. */
export function transact<Result>(
  sql: Sql,
  mode: 'read' | 'write',
  clock: () => number,
  settings: ServiceSettings,
  work: (context: Context) => Result,
): Result {
  const begin = (): Context => {
    const store = new Store(sql)
    const real = clock()
    const documents = settings.documents ?? store.settings.get('documents')
    return {...settings, documents, store, real, now: read(store.clock.get(), real), cron: rememberingReader()}
  }
  if (mode === 'read') {
    const done = sql.transaction('read', () => readCalm(begin(), work))
    if (done) return done.result
  }
  return sql.transaction('write', () => {
    const context = begin()
    closeLostSessions(context)
    advance(context)
    const result = work(context)
    context.store.executions.flush()
    return result
  })
}

/** @returns nothing where time alone has something to change first */
function readCalm<Result>(context: Context, work: (context: Context) => Result): {readonly result: Result} | undefined {
  return context.store.isDue(context.now, context.real) ? undefined : {result: work(context)}
}
