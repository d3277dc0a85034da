/** What our own Janus is started with. All secrets are made for this start and known to nobody else. */
export interface JanusConfig {
  readonly folder: string;
  readonly port: number;
  readonly apiSecret: string;
  readonly adminKey: string;
  readonly address: string | null;
  readonly stun: string | null;
  readonly ports: { readonly from: number; readonly to: number };
}

const OTHER_PLUGINS = [
  'audiobridge',
  'duktape',
  'echotest',
  'lua',
  'nosip',
  'recordplay',
  'sip',
  'sipre',
  'streaming',
  'textroom',
  'videocall',
  'voicemail',
];
const OTHER_TRANSPORTS = ['http', 'mqtt', 'nanomsg', 'pfunix', 'rabbitmq'];

const libraries = (names: readonly string[]): string => names.map((name) => `libjanus_${name}.so`).join(',');

/**
 * The files of a configuration folder, by name. One plug-in, one transport, and that one on the loopback address behind a secret: the
 * packaged defaults listen to everybody and carry a well-known secret.
 */
export function janusFiles(config: JanusConfig): Readonly<Record<string, string>> {
  const { folder, port, apiSecret, adminKey, address, stun, ports } = config;
  const nat = [
    'full_trickle = false',
    ...(address === null ? [] : [`nat_1_1_mapping = "${address}"`, 'keep_private_host = true']),
    ...(stun === null ? ['ice_lite = true'] : stunLines(stun)),
  ];
  return {
    'janus.jcfg': [
      `general: { configs_folder = "${folder}" admin_secret = "${adminKey}" api_secret = "${apiSecret}" session_timeout = 60 debug_level = 2 }`,
      `media: { rtp_port_range = "${ports.from}-${ports.to}" }`,
      `nat: { ${nat.join(' ')} }`,
      `plugins: { disable = "${libraries(OTHER_PLUGINS)}" }`,
      `transports: { disable = "${libraries(OTHER_TRANSPORTS)}" }`,
      '',
    ].join('\n'),
    'janus.transport.websockets.jcfg': `general: { json = "compact" ws = true ws_port = ${port} ws_ip = "127.0.0.1" wss = false }\nadmin: { admin_ws = false admin_wss = false }\n`,
    'janus.plugin.videoroom.jcfg': `general: { admin_key = "${adminKey}" lock_rtp_forward = true string_ids = true }\n`,
  };
}

function stunLines(stun: string): string[] {
  const [host = '', port = '3478'] = stun.replace(/^stun:(\/\/)?/, '').split(':');
  return [`stun_server = "${host}"`, `stun_port = ${port}`];
}
