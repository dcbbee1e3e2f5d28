export const dist: string;
export function serveDist(options?: { script?: string }): Promise<{ address: string; close(): void }>;
