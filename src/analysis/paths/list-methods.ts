/** Methods of lists that are given functions: whatever unknown has one called is a list. */
export const LIST_METHODS: ReadonlySet<string> = new Set(['every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'map', 'reduce', 'some', 'sort']);
