import type { SidebarItem } from '../../report/sidebar';
import type { Session } from '../session';

/** A branch of the sidebar's tree: a project, where there are several, or one of a project's rows. */
export type CostNode = { kind: 'project'; session: Session } | { kind: 'row'; session: Session; row: SidebarItem };
