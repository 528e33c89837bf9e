/** Addresses of the screens of certificates, below the panel's address. */
export const certificatesPath = '/collections/certificates'
export const certificatePath = (id: string): string => `${certificatesPath}/${id}`
export const newCertificatePath = `${certificatesPath}/create`
