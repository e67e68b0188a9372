import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Device, type From, readDevice, withName, writeDevice } from '../use-cases/access/from.ts';
import type { ServerKey } from '../use-cases/access/server-key.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import { sessionTokenOf } from './access.ts';
import { cookieName, cookieOptions, forgetCookie, isOverHttps } from './cookies.ts';
import { householdOf } from './household.ts';

const COOKIE = 'maillage_device';
/** Browsers keep none for longer. */
const KEPT_S = 400 * 86_400;
/** Same lifetime as a session. */
const SESSION_S = 30 * 86_400;

/** Reads the device id that a browser sends. */
export const deviceOf = (request: FastifyRequest): Device | undefined =>
  readDevice(request.cookies[cookieName(COOKIE, isOverHttps(request))]);

/** Returns address and device of a sign-in attempt. */
export const fromOf = (request: FastifyRequest): From => ({
  address: householdOf(request),
  device: deviceOf(request),
  formerToken: sessionTokenOf(request),
});

const newDevice = (): Device => ({ id: randomBytes(16).toString('base64url'), marks: [] });

/**
 * Names the owners under which a browser's participants are kept: its device first, which lasts when it joins again,
 * then its session, for browsers without a device.
 */
export function ownersOf(request: FastifyRequest): readonly string[] {
  const device = deviceOf(request);
  const maker = request.maker ?? 'nobody';
  return device === undefined ? [maker] : [`device:${hashToken(device.id)}`, maker];
}

/** Gives a phone its device cookie for as long as a session lasts: its participants stay its own when it joins again. */
export function keepPhone(request: FastifyRequest, reply: FastifyReply): void {
  const device = deviceOf(request) ?? newDevice();
  setDevice(request, reply, device, SESSION_S);
}

/** Tells a browser apart from the others of its address until it is closed, before it has tried anything. */
export function keepDevice(request: FastifyRequest, reply: FastifyReply): void {
  if (deviceOf(request) === undefined) setDevice(request, reply, newDevice());
}

/** Writes on a device that somebody signed in there under a name. */
export function keepName(request: FastifyRequest, reply: FastifyReply, key: ServerKey, name: string): void {
  const device = withName(key, deviceOf(request) ?? newDevice(), name);
  setDevice(request, reply, device, KEPT_S);
}

/** Takes the device cookie away from a browser: nothing tells it from others then. */
export const forgetDevice = (request: FastifyRequest, reply: FastifyReply): void =>
  forgetCookie(request, reply, COOKIE);

function setDevice(request: FastifyRequest, reply: FastifyReply, device: Device, maxAge?: number): void {
  const isSecure = isOverHttps(request);
  const options = { ...cookieOptions(isSecure), ...(maxAge !== undefined && { maxAge }) };
  reply.setCookie(cookieName(COOKIE, isSecure), writeDevice(device), options);
}
