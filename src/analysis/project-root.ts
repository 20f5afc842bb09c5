/** What stands for the project's root in `__dirname` and `process.cwd()`: no path of this machine gets into a value. */
export const PROJECT_ROOT = '/project';
