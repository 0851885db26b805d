import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite, sitePath } from '@/lib/model/addresses/static-site'

/** Where a form that begins a sitting is sent. A static site has only practices, and its page of practice draws them. */
export const beginForm = (locale: string): { method: 'get' | 'post'; action: string } =>
  isSite()
    ? { method: 'get', action: addressOf(sitePath(`/${locale}/practice`)) }
    : { method: 'post', action: addressOf(`/${locale}/sittings/new`) }
