import { describe, expect, it } from 'vitest';
import { Job, JobCancelledError } from '../../server/jobs/job.ts';
import { jobsOf } from '../../server/jobs/running-jobs.ts';

describe('a job', () => {
  it('has the percentage of the part at work, and never goes back', () => {
    const job = new Job();
    job.within(0, 50)(3, 4);
    expect(job.percent).toBe(37);
    job.within(50, 100)(0, 0);
    expect(job.percent).toBe(50);
    job.within(0, 50)(1, 4);
    expect(job.percent).toBe(50);
  });

  it('foresees no end at its beginning', () => {
    const job = new Job();
    job.within(0, 100)(99, 100);
    expect(job.secondsLeft).toBeUndefined();
  });

  it('stops at the next word of its progress once it is given up', () => {
    const job = new Job();
    const tell = job.within(0, 100);
    job.cancel();
    expect(() => tell(1, 2)).toThrow(JobCancelledError);
    expect(job.signal.aborted).toBe(true);
  });
});

describe('running jobs', () => {
  it('are found by their owner alone, until they end', async () => {
    const jobs = jobsOf({});
    await jobs.run('one', 'ana', async (job) => {
      expect(jobs.find('one', 'ana')).toBe(job);
      expect(jobs.find('one', 'bob')).toBeUndefined();
      // A name that is taken names the first alone.
      await jobs.run('one', 'bob', async (other) => expect(jobs.find('one', 'bob')).not.toBe(other));
      expect(jobs.find('one', 'ana')).toBe(job);
    });
    expect(jobs.find('one', 'ana')).toBeUndefined();
  });
});
