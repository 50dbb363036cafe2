// A stub of the service, apart from the simulator: the few operations that retry and stages send, and counts of what they do.
import {createServer} from 'node:http'
import {setTimeout} from 'node:timers/promises'

const ARN = 'arn:aws:iot:eu-west-1:123456789012'
const PAGE = 50

/** @param things how many there are in the group line-a */
export async function startCountingService(things) {
  const names = Array.from({length: things}, (_, index) => `pump-${String(index).padStart(4, '0')}`)
  const state = {
    names,
    jobs: new Map(),
    groups: new Map([['line-a', {attributes: {}, members: new Set(names)}]]),
    requests: 0,
    waiting: [],
  }
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url, 'http://localhost')
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString() || '{}') : {}
    count(state)
    await setTimeout(Math.random() * 4)
    const {status, answer} = answerTo(state, request.method, url, body)
    // Done, and yet the process may be killed before it hears of it.
    await setTimeout(Math.random() * 4)
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(answer.code ? {'x-amzn-errortype': answer.code} : {}),
    })
    response.end(JSON.stringify(answer))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    failedJob: (id) => state.jobs.set(id, {targets: [`${ARN}:thinggroup/line-a`], tags: [], names, ends: 'FAILED'}),
    untilRequests: (count) => new Promise((resolve) => state.waiting.push({at: state.requests + count, resolve})),
    jobsOf: (id) => [...state.jobs.keys()].filter((jobId) => jobId.startsWith(`${id}-`)),
    reached(jobs) {
      const counts = new Map()
      for (const jobId of jobs)
        for (const name of state.jobs.get(jobId).names) counts.set(name, (counts.get(name) ?? 0) + 1)
      return counts
    },
    groups: () => [...state.groups.keys()].filter((name) => name.startsWith('iotjobs-')),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function count(state) {
  state.requests++
  state.waiting = state.waiting.filter(({at, resolve}) => {
    if (state.requests >= at) resolve()
    return state.requests < at
  })
}

const ok = (answer = {}) => ({status: 200, answer})
const refuse = (status, code) => ({status, answer: {code, message: code}})
const missing = () => refuse(404, 'ResourceNotFoundException')

function answerTo(state, method, url, body) {
  const parts = url.pathname.split('/').slice(1).map(decodeURIComponent)
  const [kind, name, more] = parts
  if (kind === 'jobs' && more === undefined && method === 'GET') return describeJob(state, name)
  if (kind === 'jobs' && method === 'PUT') return createJob(state, name, body)
  if (kind === 'jobs' && more === 'job-document') return state.jobs.has(name) ? ok({document: '{}'}) : missing()
  if (kind === 'jobs' && more === 'things') return listExecutions(state, name, url)
  if (kind === 'tags')
    return ok({tags: state.jobs.get(url.searchParams.get('resourceArn').split('/').pop())?.tags ?? []})
  if (kind === 'things')
    return state.names.includes(name) ? ok({thingName: name, thingArn: `${ARN}:thing/${name}`}) : missing()
  if (kind === 'thing-groups') return onGroups(state, method, parts, url, body)
  return refuse(404, 'UnknownOperation')
}

function describeJob(state, jobId) {
  const job = state.jobs.get(jobId)
  if (!job) return missing()
  const {targets, names, ends} = job
  const counts = {numberOfFailedThings: 0, numberOfSucceededThings: 0}
  counts[ends === 'FAILED' ? 'numberOfFailedThings' : 'numberOfSucceededThings'] = names.length
  const times = {createdAt: 1, lastUpdatedAt: 2, completedAt: 3}
  return ok({
    job: {
      jobId,
      jobArn: `${ARN}:job/${jobId}`,
      targets,
      status: 'COMPLETED',
      targetSelection: 'SNAPSHOT',
      ...times,
      jobProcessDetails: counts,
    },
  })
}

/** Members are those of the moment. */
function createJob(state, jobId, {targets, tags = []}) {
  if (state.jobs.has(jobId)) return refuse(409, 'ResourceAlreadyExistsException')
  const names = targets.flatMap((target) => {
    const name = target.split('/').pop()
    return target.includes(':thinggroup/') ? [...(state.groups.get(name)?.members ?? [])] : [name]
  })
  state.jobs.set(jobId, {targets, tags, names, ends: 'SUCCEEDED'})
  return ok({jobId, jobArn: `${ARN}:job/${jobId}`})
}

function page(items, url) {
  const from = Number(url.searchParams.get('nextToken') ?? 0)
  const cut = items.slice(from, from + PAGE)
  return {cut, ...(from + PAGE < items.length ? {nextToken: String(from + PAGE)} : {})}
}

function listExecutions(state, jobId, url) {
  const {names, ends} = state.jobs.get(jobId)
  const status = url.searchParams.get('status')
  const {cut, nextToken} = page(status === null || status === ends ? names : [], url)
  const summary = {status: ends, executionNumber: 1, queuedAt: 1, startedAt: 1, lastUpdatedAt: 2}
  return ok({
    executionSummaries: cut.map((name) => ({thingArn: `${ARN}:thing/${name}`, jobExecutionSummary: summary})),
    nextToken,
  })
}

function onGroups(state, method, [, name, more], url, body) {
  if (name === 'addThingToThingGroup') {
    const group = state.groups.get(body.thingGroupName)
    if (!group || !state.names.includes(body.thingName)) return missing()
    group.members.add(body.thingName)
    return ok()
  }
  if (name === undefined) {
    const prefix = url.searchParams.get('namePrefixFilter') ?? ''
    const {cut, nextToken} = page(
      [...state.groups.keys()].filter((one) => one.startsWith(prefix)),
      url,
    )
    return ok({
      thingGroups: cut.map((groupName) => ({groupName, groupArn: `${ARN}:thinggroup/${groupName}`})),
      nextToken,
    })
  }
  const group = state.groups.get(name)
  if (method === 'POST') {
    if (!group)
      state.groups.set(name, {
        attributes: body.thingGroupProperties?.attributePayload?.attributes ?? {},
        members: new Set(),
      })
    return ok({thingGroupName: name, thingGroupArn: `${ARN}:thinggroup/${name}`})
  }
  if (!group) return method === 'DELETE' ? ok() : missing()
  if (method === 'DELETE') {
    state.groups.delete(name)
    return ok()
  }
  if (more === 'things') {
    const {cut, nextToken} = page([...group.members], url)
    return ok({things: cut, nextToken})
  }
  return ok({
    thingGroupName: name,
    thingGroupArn: `${ARN}:thinggroup/${name}`,
    thingGroupProperties: {attributePayload: {attributes: group.attributes}},
  })
}
