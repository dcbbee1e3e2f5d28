export const launchOptions: { executablePath: string; args: string[] };
export const desktopBrowser: string;
