/** What stands for the project's root in `__dirname` and `process.cwd()`: no path of this machine gets into a value, and no folder of a project has its name: `__dirname.split(process.cwd())`. */
export const PROJECT_ROOT = '/hosting-cost-project-root';
