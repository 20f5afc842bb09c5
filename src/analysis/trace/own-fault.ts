/** How a diagnostic names what failed in the analysis itself, not in the project. */
export const OWN_FAULT = 'a fault of Hosting Cost itself';
