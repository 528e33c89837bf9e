import { invalid, notFound } from '../../core/errors'
import type { AnyTool, ToolContext } from './defineTool'
import { tools } from './tools'

const findTool = (name: string): AnyTool => {
  const tool = tools.find((one) => one.name === name)
  if (!tool) throw notFound('tool', name)
  return tool
}

/** @throws TauseError `not_found`, `invalid` for an input that the tool does not take, and the tool's own. */
export const runTool = async ({
  name,
  input,
  context,
}: {
  name: string
  input: unknown
  context: ToolContext
}): Promise<unknown> => {
  const tool = findTool(name)
  const parsed = tool.input.safeParse(withoutNulls(input))
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      pointer: path.map((part) => `/${String(part)}`).join(''),
      message,
    }))
    throw invalid(
      `The tool "${name}" refused its input: ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}.`,
      issues,
    )
  }
  return tool.output.parse(await tool.run(context, parsed.data as never))
}

/** A placeholder of something that is not there fills in null: the same as not saying it. */
const withoutNulls = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? Object.fromEntries(
        Object.entries(input).filter(([, value]) => value !== null && value !== ''),
      )
    : (input ?? {})
