// Something that answers like the service, in a process of its own, so that it is not what is measured.
import {fork} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:http'
import {fileURLToPath} from 'node:url'

const PAGE = 250
const EXECUTION = '{"execution":{"jobId":"j","status":"SUCCEEDED","executionNumber":1,"queuedAt":1700000000.5}}'

export async function startServer() {
  const child = fork(fileURLToPath(import.meta.url))
  const [endpoint] = await once(child, 'message')
  return {endpoint, stop: () => child.kill()}
}

async function serve() {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(answer(new URL(request.url, 'http://localhost')))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  process.send(`http://127.0.0.1:${server.address().port}`)
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

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) await serve()
