/** Why there is no picture or sound of this site; each has its words (`check.*`). */
export type DeviceFault = 'no-https' | 'no-permission' | 'no-camera' | 'no-microphone' | 'in-use';

export interface Wanted {
  readonly camera: string | null;
  readonly microphone: string | null;
}

const exactly = (deviceId: string | null): { deviceId?: { exact: string } } =>
  deviceId === null ? {} : { deviceId: { exact: deviceId } };

const FAULTS: Readonly<Record<string, DeviceFault>> = {
  NotAllowedError: 'no-permission',
  SecurityError: 'no-permission',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

/** Camera and microphone together; one without the other is told apart, because people look in different places. */
export async function capture(wanted: Wanted): Promise<MediaStream | DeviceFault> {
  if (!window.isSecureContext || (navigator.mediaDevices as MediaDevices | undefined) === undefined) return 'no-https';
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...exactly(wanted.microphone) },
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 25 }, ...exactly(wanted.camera) },
    });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return FAULTS[error.name] ?? missing();
  }
}

async function missing(): Promise<DeviceFault> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind }) => kind === 'videoinput') ? 'no-microphone' : 'no-camera';
}

/** What may be chosen from; names are known only after permission. */
export async function devices(kind: 'videoinput' | 'audioinput'): Promise<readonly MediaDeviceInfo[]> {
  return (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === kind && device.deviceId !== '');
}
