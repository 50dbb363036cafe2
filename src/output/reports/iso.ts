// Times in reports: UTC, to the second. Pure.

export const iso = (milliseconds: number | undefined) =>
  milliseconds === undefined ? undefined : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
