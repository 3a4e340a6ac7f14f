import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const plain = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '')

/** Addresses and networks, like 10.0.0.0/8, of the proxies whose word on where a request came from is taken. */
export const readNetworks = (networks: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const most = family === 'ipv6' ? 128 : 32
    list.addSubnet(address, bits === undefined ? most : Number(bits), family)
  }
  return list
}

const isIn = (networks: BlockList, address: string): boolean =>
  networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * Where a request came from: whoever connected, unless that is a trusted proxy; then the last of its x-forwarded-for
 * that is none. All before that could have been made up.
 */
export const addressOf = ({ socket, headers }: IncomingMessage, trusted: BlockList): string | null => {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
  let address = plain(socket.remoteAddress ?? '')
  while (isIP(address) && isIn(trusted, address)) {
    const before = plain(forwarded.pop()?.trim() ?? '')
    if (!isIP(before)) break
    address = before
  }
  return isIP(address) ? address : null
}
