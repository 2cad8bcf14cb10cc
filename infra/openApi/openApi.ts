import * as z from 'zod';
import { chatMessageSchema, chatStartSchema } from '../../functions/chat/chat.schema.ts';
import { leadBatchSchema } from '../../functions/intake/leadBatch.schema.ts';
import { orderSchema } from '../../functions/orders/order.schema.ts';
import { interactionSchema } from '../../functions/person/interaction.schema.ts';
import { signupSchema } from '../../functions/person/signup.schema.ts';
import { preferencesSchema } from '../../functions/self/preferences.schema.ts';
import { surveySchema } from '../../functions/surveys/parseAnswers.ts';
import {
  chatSchema,
  contactDetailSchema,
  contactSchema,
  formSchema,
  leadResultsSchema,
  problemSchema,
  surveyReportSchema,
} from './answers.schema.ts';
import type { Json } from './parts.ts';
import { personPaths } from './personPaths.ts';
import { publicPaths } from './publicPaths.ts';
import { shopPaths } from './shopPaths.ts';
import { staffPaths } from './staffPaths.ts';

/** The description of every route (OpenAPI 3.1), with the very schemas that check the requests. */
export function openApi(shopName: string): Json {
  const schemas = Object.entries({
    Signup: signupSchema,
    ChatStart: chatStartSchema,
    ChatMessage: chatMessageSchema,
    Chat: chatSchema,
    Order: orderSchema,
    Preferences: preferencesSchema,
    Interaction: interactionSchema,
    LeadBatch: leadBatchSchema,
    Answers: surveySchema,
    LeadResults: leadResultsSchema,
    Problem: problemSchema,
    Form: formSchema,
    Contact: contactSchema,
    ContactDetail: contactDetailSchema,
    Survey: z.object({ id: z.string(), title: z.string() }),
    SurveyReport: surveyReportSchema,
  }).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
  return {
    openapi: '3.1.0',
    info: { title: `Kartoteka of ${shopName}`, version: '1' },
    paths: { ...publicPaths(), ...personPaths(), ...shopPaths(), ...staffPaths() },
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}
