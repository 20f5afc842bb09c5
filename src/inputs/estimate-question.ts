import * as z from 'zod';

/** What an agent may ask; all of it is optional. The language-model tool and the MCP server take the same. */
export const estimateQuestion = z.strictObject({
  folder: z.string().describe("Folder of the project: an absolute path, or a workspace folder's name. Absent: the current one.").optional(),
  handler: z.string().describe('Only this handler: its id "<path>#<export>", or its name.').optional(),
  requestsPerMonth: z.string().describe('Traffic of the whole project instead of what hosting-cost.json says: "3M", "50 rps", "2k/min".').optional(),
  region: z.string().describe('AWS region of the list prices, such as "eu-west-1".').optional(),
});

export type EstimateQuestion = z.infer<typeof estimateQuestion>;
