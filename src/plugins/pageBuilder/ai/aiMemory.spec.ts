import { aiMemory, type BriefForm, type KeptGeneration } from './aiMemory'

const storageOf = (room = Infinity) => {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('QuotaExceededError')
      values.set(key, value)
    },
  }
}

const memoryOf = (storage: ReturnType<typeof storageOf>, id = 'p1') =>
  aiMemory({ collection: 'pages', id, userId: 'u1', storage })

const generation = (id: string, size = 1): KeptGeneration => ({
  generation: { id } as KeptGeneration['generation'],
  of: 'section',
  brief: 'About bread '.repeat(40),
  blocks: [{ blockType: 'heading', id: 'h', text: 'x'.repeat(size) }],
  at: '2026-01-01T00:00:00.000Z',
})

const idsOf = (list: KeptGeneration[]): string[] => list.map((one) => one.generation.id)

describe('aiMemory', () => {
  it('remembers the brief of a document and not that of another', () => {
    const storage = storageOf()
    memoryOf(storage).keepForm({ brief: 'Our bakery' } as BriefForm)
    expect(memoryOf(storage).form()).toEqual({ brief: 'Our bakery' })
    expect(memoryOf(storage, 'p2').form()).toEqual({})
  })

  it('keeps the newest twelve generations, each once, with the start of its brief', () => {
    const storage = storageOf()
    const memory = memoryOf(storage)
    for (let index = 0; index < 15; index += 1) memory.keep(generation(`g${index}`))
    memory.keep(generation('g5'))
    const kept = memoryOf(storage).generations()
    expect(kept).toHaveLength(12)
    expect(idsOf(kept).slice(0, 3)).toEqual(['g5', 'g14', 'g13'])
    expect(kept[0]?.brief).toHaveLength(120)
  })

  it('lets the oldest go where the browser has no room for all', () => {
    const storage = storageOf(2500)
    const memory = memoryOf(storage)
    for (const id of ['a', 'b', 'c']) memory.keep(generation(id, 900))
    expect(idsOf(memory.generations())).toEqual(['c', 'b', 'a'])
    expect(idsOf(memoryOf(storage).generations())).toEqual(['c', 'b'])
  })

  it('works without storage and with what others have written into it', () => {
    const storage = storageOf()
    storage.values.set('tausestack:ai:u1:pages:p1:generations', '[null,{"blocks":1}]')
    storage.values.set('tausestack:ai:u1:pages:p1:form', '{not json')
    expect(memoryOf(storage).generations()).toEqual([])
    expect(memoryOf(storage).form()).toEqual({})
    const none = memoryOf(storageOf(0))
    expect(idsOf(none.keep(generation('a')))).toEqual(['a'])
  })
})
