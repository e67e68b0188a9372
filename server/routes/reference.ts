import type { FastifyInstance } from 'fastify';
import { readReference } from '../../model/contract/endpoints/readings.ts';
import type { AppDeps } from '../app.ts';
import { registerEndpoint } from './register-endpoint.ts';

export function registerReference(app: FastifyInstance, { reference }: AppDeps): void {
  registerEndpoint(app, readReference, () => ({ body: reference }));
}
