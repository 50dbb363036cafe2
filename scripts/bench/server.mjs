// Something that answers like the service, fast enough not to be what is measured.
import {createServer} from 'node:http'

const PAGE = 250
const EXECUTION = '{"execution":{"jobId":"j","status":"SUCCEEDED","executionNumber":1,"queuedAt":1700000000.5}}'

export async function startServer() {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(answer(new URL(request.url, 'http://localhost')))
    })
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {endpoint: `http://127.0.0.1:${server.address().port}`, stop: () => server.close()}
}

function answer({pathname, searchParams}) {
  const [, count] = /^\/jobs\/n(\d+)\/things$/.exec(pathname) ?? []
  if (count === undefined) return pathname.startsWith('/things/') ? EXECUTION : '{}'
  return page(Number(searchParams.get('nextToken') ?? 0), Number(count))
}

function page(first, count) {
  const last = Math.min(count, first + PAGE)
  const summaries = []
  for (let index = first; index < last; index++) {
    summaries.push(
      `{"thingArn":"arn:aws:iot:us-east-1:123456789012:thing/t-${index}","jobExecutionSummary":{"status":"SUCCEEDED","queuedAt":1700000000.123,"startedAt":1700000001.456,"lastUpdatedAt":1700000002.789,"executionNumber":1}}`,
    )
  }
  const token = last < count ? `,"nextToken":"${last}"` : ''
  return `{"executionSummaries":[${summaries.join(',')}]${token}}`
}
