/** In a write's context: the run and step that make the document, which are its key. */
export const AGENT_KEY = 'tausestack.agentKey'
