// A device as firmware is one: an MQTT client that keeps what it receives.

import {connectAsync, type IClientOptions, type MqttClient} from 'mqtt'
import {inTime} from '../support/in-time.js'

export interface Received {
  readonly name: string
  readonly payload: Record<string, unknown>
}

export class Device {
  readonly received: Received[] = []

  private constructor(
    readonly thing: string,
    readonly client: MqttClient,
  ) {
    client.on('message', (topic, payload) => {
      this.received.push({
        name: topic.replace(/^\$aws\/things\/[^/]+\/jobs\//, ''),
        payload: JSON.parse(String(payload)),
      })
    })
    client.on('error', () => undefined)
  }

  /** @param clientId the thing's name, unless the broker is the user's */
  static async connect(url: string, thing: string, options: IClientOptions = {}): Promise<Device> {
    const settings = {
      clientId: thing,
      reconnectPeriod: 0,
      connectTimeout: 3_000,
      protocolVersion: 4,
      ...options,
    } as const
    return new Device(thing, await connectAsync(url, settings, false))
  }

  topic(name: string): string {
    return `$aws/things/${this.thing}/jobs/${name}`
  }

  async subscribe(...names: string[]): Promise<void> {
    await this.client.subscribeAsync(
      names.map((name) => this.topic(name)),
      {qos: 1},
    )
  }

  publish(name: string, payload: object | string = {}): void {
    this.client.publish(this.topic(name), typeof payload === 'string' ? payload : JSON.stringify(payload), {qos: 1})
  }

  /** @returns the next message of that name; it and those before it are forgotten */
  async next(name: string, milliseconds = 4_000): Promise<Record<string, unknown>> {
    for (const end = Date.now() + inTime(milliseconds); Date.now() < end; await pause(10)) {
      const index = this.received.findIndex((one) => one.name === name)
      const found = this.received[index]
      if (found) {
        this.received.splice(0, index + 1)
        return found.payload
      }
    }
    throw new Error(
      `No ${name} for ${this.thing}; received ${this.received.map((one) => one.name).join(', ') || 'nothing'}`,
    )
  }

  /** Whether the connection ends. */
  async isCutOff(milliseconds = 4_000): Promise<boolean> {
    for (const end = Date.now() + inTime(milliseconds); Date.now() < end && this.client.connected; ) await pause(10)
    return !this.client.connected
  }

  /** A client whose broker has gone may never say that it has ended. */
  async end(): Promise<void> {
    await Promise.race([this.client.endAsync(true), pause(1_000)])
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** @returns whether it came to hold */
export async function waitFor(condition: () => boolean | Promise<boolean>, milliseconds = 8_000): Promise<boolean> {
  for (const end = Date.now() + inTime(milliseconds); Date.now() < end; await pause(50))
    if (await condition()) return true
  return false
}
