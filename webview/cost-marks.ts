import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { BreakEven } from '../src/domain';
import { requests } from '../src/report/format';
import type { ChartTheme } from './chart-theme';

/** The vertical marks: where the project is, and where the bills cross. */
export function costMarks(here: number, breakEven: BreakEven | undefined, theme: ChartTheme): Record<string, AnnotationOptions> {
  const point = breakEven?.requestsPerMonth;
  const left = point === undefined || here <= point;
  return {
    ...(here > 0 ? { here: mark(here, `You are here: ${requests(here)}`, 'start', left, theme.foreground, [], theme) } : {}),
    ...(point === undefined ? {} : { breakEven: mark(point, `Break-even: ${requests(point)}`, 'end', !left, theme.muted, [2, 3], theme) }),
  };
}

/** `top` and `bottom` keep the two labels apart however near the marks are. */
function mark(at: number, text: string, position: 'start' | 'end', leftOfLine: boolean, color: string, borderDash: number[], theme: ChartTheme): AnnotationOptions {
  return {
    type: 'line',
    scaleID: 'x',
    value: at,
    borderColor: color,
    borderWidth: 1,
    borderDash,
    label: {
      display: true,
      content: text,
      position,
      color,
      backgroundColor: theme.background,
      borderColor: color,
      borderWidth: 1,
      borderRadius: 2,
      padding: { x: 6, y: 3 },
      font: { ...theme.font, weight: position === 'start' ? 'normal' : 'bold' },
      xAdjust: leftOfLine ? 0 : 0,
    },
  };
}
