/** Colours and letters of the chart, as the page has them now. */
export interface ChartTheme {
  /** Value of a CSS variable. */
  colorOf(variable: string): string;
  foreground: string;
  muted: string;
  grid: string;
  background: string;
  font: { family: string; size: number };
  /** Of what is shown where the mouse points, like a hover in the editor. */
  tooltip: { backgroundColor: string; titleColor: string; bodyColor: string; borderColor: string; borderWidth: number };
}

/** Reads the theme from the page's CSS variables: a canvas does not inherit them. */
export function chartTheme(): ChartTheme {
  const style = getComputedStyle(document.body);
  const known = new Map<string, string>();
  // Read once: to ask for it in each frame of a drag would compute the page's styles each time.
  const value = (name: string) => {
    const color = known.get(name) ?? style.getPropertyValue(name).trim();
    known.set(name, color);
    return color;
  };
  const font = { family: style.fontFamily, size: 11 };
  if (matchMedia('(forced-colors: active)').matches) return { colorOf: value, font, ...forcedColors() };
  return {
    colorOf: value,
    foreground: value('--vscode-foreground'),
    muted: value('--muted'),
    grid: value('--track'),
    background: value('--vscode-editor-background'),
    font,
    tooltip: {
      backgroundColor: value('--vscode-editorHoverWidget-background'),
      titleColor: value('--vscode-editorHoverWidget-foreground'),
      bodyColor: value('--vscode-editorHoverWidget-foreground'),
      borderColor: value('--vscode-editorHoverWidget-border'),
      borderWidth: 1,
    },
  };
}

/** The system's own, which the browser forces on everything but a canvas. */
function forcedColors(): Omit<ChartTheme, 'colorOf' | 'font'> {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.setProperty('forced-color-adjust', 'none');
  const [text, background] = ['CanvasText', 'Canvas'].map((name) => {
    probe.style.setProperty('color', name);
    return getComputedStyle(probe).color;
  }) as [string, string];
  probe.remove();
  // The system's grey may be as loud as the lines of costs.
  return { foreground: text, muted: text, grid: text.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.25)'), background, tooltip: { backgroundColor: background, titleColor: text, bodyColor: text, borderColor: text, borderWidth: 1 } };
}

/** Calls back when VS Code or the browser changes between light, dark and high contrast. */
export function onThemeChange(listener: () => void, ended: AbortSignal): void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  ended.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', listener, { signal: ended });
  matchMedia('(forced-colors: active)').addEventListener('change', listener, { signal: ended });
}
