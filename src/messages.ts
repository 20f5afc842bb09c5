import * as z from 'zod';
import type { AnalysisStats, Diagnostic, Handler, ProjectInputs } from './domain';
import { projectFileSchema } from './inputs/project-file-schema';

/** Everything that the panel shows. It is sent whole each time. */
export type PanelState =
  | { phase: 'analysing'; projectName: string; progress?: { done: number; total: number; what: string } }
  /** A person ended it before there were any figures. */
  | { phase: 'cancelled'; projectName: string }
  | { phase: 'error'; projectName: string; message: string }
  | ReadyState;

/** The answer and what it was made of. The panel estimates by itself, so that a dragged slider answers at once. */
export interface ReadyState {
  phase: 'ready';
  projectName: string;
  /** `editor`: source links open the code and the inputs can be saved. `report`: a page in any browser. */
  surface: 'editor' | 'report';
  handlers: Handler[];
  diagnostics: Diagnostic[];
  stats: AnalysisStats;
  /** As `hosting-cost.json` says. */
  savedInputs: ProjectInputs;
  /** As typed in the panel and not saved yet: the last `change` message. Absent = `savedInputs`. */
  inputs?: ProjectInputs;
  /** What `hosting-cost.json` said when `inputs` were typed; changed in the file since then, a value is asked about. Absent = `savedInputs`. */
  base?: ProjectInputs;
  /** Id of the handler that a person asked for: scrolled into view and marked. */
  focus?: string;
  /** A newer analysis came to nothing: the figures are those of the code before. `failed` says why. */
  outdated?: { because: 'cancelled' } | { because: 'failed'; message: string };
  /** Why `hosting-cost.json` could not be written, in words; shown beside the Save button. */
  saveError?: string;
}

/** Host -> webview: one message, always complete. Sent after `ready`, when the panel is shown again and when anything changes. */
export interface HostMessage {
  kind: 'state';
  state: PanelState;
}

/** What is typed and not saved. The page keeps it for its next life: VS Code drops a hidden page, and reloads all of them with the window. */
export interface Typed {
  inputs: ProjectInputs;
  /** What `hosting-cost.json` said when it was typed. */
  base: ProjectInputs;
}

export type ExportFormat = (typeof exportFormats)[number];

const exportFormats = ['csv', 'html', 'json', 'md', 'png'] as const;

/** Characters of the largest file that the panel makes. */
const LARGEST_EXPORT = 50_000_000;

/** Webview -> host. */
export type WebviewMessage =
  /** The panel listens: send the state. */
  | { kind: 'ready' }
  /** A person clicked a source link. Lines and columns are 1-based. */
  | { kind: 'open'; file: string; line: number; column: number }
  /** Inputs typed and not saved: sidebar and hovers may follow. Sent before `ready` too, by a page that was loaded again. */
  | ({ kind: 'change' } & Typed)
  /** Write `hosting-cost.json`. */
  | ({ kind: 'save' } & Typed)
  /** Ask where, and write a file with what the panel shows. `content`: text, or base64 of a picture; empty where the host makes it. */
  | { kind: 'export'; format: ExportFormat; content: string }
  | { kind: 'analyse' }
  | { kind: 'openSample' }
  | { kind: 'cancel' };

/** A path below the project's root: relative, with `/`, never upwards. */
const projectPath = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !/^([/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..'), 'a path below the project');
const position = z.int().min(1).max(100_000_000);

/** Checks what comes from the webview before the host acts on it. */
export const webviewMessageSchema: z.ZodType<WebviewMessage> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('open'), file: projectPath, line: position, column: position }),
  z.strictObject({ kind: z.literal('change'), inputs: projectFileSchema, base: projectFileSchema }),
  z.strictObject({ kind: z.literal('save'), inputs: projectFileSchema, base: projectFileSchema }),
  z.strictObject({ kind: z.literal('export'), format: z.enum(exportFormats), content: z.string().max(LARGEST_EXPORT) }),
  z.strictObject({ kind: z.literal('analyse') }),
  z.strictObject({ kind: z.literal('openSample') }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
